import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PhoneApp } from "./phone-app.tsx";
import "./phone.css";

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <PhoneApp />
  </StrictMode>,
);
