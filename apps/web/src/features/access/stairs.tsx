import { theme } from "antd";

const steps = [0, 1, 2, 3, 4];

/** Steps that rise: the name of the product, drawn. */
export function Stairs() {
  const { token } = theme.useToken();
  return (
    <svg viewBox="0 0 200 120" aria-hidden="true" focusable="false" style={{ width: "100%", maxWidth: 240 }}>
      {steps.map((step) => (
        <rect
          key={step}
          x={step * 40}
          y={100 - step * 22}
          width={34}
          height={20 + step * 22}
          rx={3}
          fill={token.colorPrimary}
          opacity={0.25 + step * 0.18}
        />
      ))}
    </svg>
  );
}
