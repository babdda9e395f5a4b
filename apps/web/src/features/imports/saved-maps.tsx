import { Button, Card, Flex, Popconfirm, Typography } from "antd";
import { api } from "../../app/api.ts";
import { useFigures } from "../../app/use-figures.ts";
import { useOutcomeNotice } from "../../app/use-outcome-notice.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useWords } from "../../ui/words.ts";
import { words } from "./words.ts";

/** The maps kept for files to come; one can be forgotten. */
export function SavedMaps() {
  const t = useWords(words);
  const figures = useFigures();
  const notice = useOutcomeNotice();
  const query = api.useQuery("get", "/api/import-maps");
  const forget = api.useMutation("delete", "/api/import-maps/{id}", {
    onSuccess: () => notice.done(t("forgotten")),
    onError: notice.failed,
  });
  return (
    <Card size="small" title={t("savedMaps")}>
      <Loaded query={query} rows={1}>
        {({ maps }) =>
          maps.length === 0 ? (
            <Typography.Text type="secondary">{t("notFound")}</Typography.Text>
          ) : (
            <Flex vertical gap={8}>
              {maps.map(({ id, name, map, savedBy, savedAt }) => (
                <Flex key={id} gap={12} align="center" wrap>
                  <b>{name}</b>
                  <Typography.Text type="secondary">
                    {t(map.to)} · {savedBy} · {figures.instant(savedAt)}
                  </Typography.Text>
                  <Popconfirm
                    title={`${t("forget")} “${name}”`}
                    okText={t("forget")}
                    cancelText={t("cancel")}
                    onConfirm={() => forget.mutate({ params: { path: { id } } })}
                  >
                    <Button size="small" aria-label={`${t("forget")} ${name}`}>
                      {t("forget")}
                    </Button>
                  </Popconfirm>
                </Flex>
              ))}
            </Flex>
          )
        }
      </Loaded>
    </Card>
  );
}
