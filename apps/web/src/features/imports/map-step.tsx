import { Alert, App, Button, Card, Col, Flex, Form, Input, Row, Select, Space } from "antd";
import { useState } from "react";
import { api } from "../../app/api.ts";
import { useWords, wordsIn } from "../../ui/words.ts";
import { type Guess, type ImportMap, type ImportTarget, importTargets, type UploadedFile } from "./import.ts";
import { MapFields } from "./map-fields.tsx";
import { words } from "./words.ts";

/** Which column fills which field, as guessed and as corrected; and what becomes of rows that exist. */
export function MapStep({
  uploaded,
  guess,
  map,
  checking,
  onChange,
  onGuessed,
  onBack,
  onCheck,
}: {
  readonly uploaded: UploadedFile;
  readonly guess: Guess;
  readonly map: ImportMap;
  readonly checking: boolean;
  readonly onChange: (map: ImportMap) => void;
  /** Told of another guess: of another sheet, or for another target. */
  readonly onGuessed: (guess: Guess) => void;
  readonly onBack: () => void;
  readonly onCheck: () => void;
}) {
  const t = useWords(words);
  const again = api.useMutation("post", "/api/imports/guess", { onSuccess: onGuessed });
  const guessAgain = (more: { to?: ImportTarget; sheet?: string }) =>
    again.mutate({
      body: { ...uploaded, to: map.to, ...(guess.sheet && { sheet: guess.sheet }), ...more },
    });
  const set = (change: Partial<ImportMap>) => onChange({ ...map, ...change });
  return (
    <Flex vertical gap={16}>
      <GuessNotes guess={guess} />
      <Form layout="vertical">
        <Row gutter={16}>
          <Col xs={24} sm={12} lg={6}>
            <Form.Item label={t("target")} htmlFor="map-target">
              <Select
                id="map-target"
                value={map.to}
                loading={again.isPending}
                onChange={(to) => guessAgain({ to })}
                options={importTargets.map((value) => ({ value, label: t(value) }))}
              />
            </Form.Item>
          </Col>
          {guess.sheets.length > 1 ? (
            <Col xs={24} sm={12} lg={6}>
              <Form.Item label={t("sheet")} htmlFor="map-sheet">
                <Select
                  id="map-sheet"
                  value={guess.sheet}
                  onChange={(sheet) => guessAgain(sheet === null ? {} : { sheet })}
                  options={guess.sheets.map(({ name, hidden }) => ({
                    value: name,
                    label: `${name}${hidden ? t("hidden") : ""}`,
                  }))}
                />
              </Form.Item>
            </Col>
          ) : null}
          <Col xs={24} sm={12} lg={6}>
            <Form.Item label={t("existing")} htmlFor="map-existing">
              <Select
                id="map-existing"
                value={map.existing ?? "skip"}
                onChange={(existing) => set({ existing })}
                options={(["skip", "overwrite", "fill"] as const).map((value) => ({
                  value,
                  label: t(value),
                }))}
              />
            </Form.Item>
          </Col>
          {map.to === "customers" || map.to === "rates" ? null : (
            <Col xs={24} sm={12} lg={6}>
              <Form.Item label={t("unknownCustomers")} htmlFor="map-unknown">
                <Select
                  id="map-unknown"
                  value={map.unknownCustomers ?? "create"}
                  onChange={(unknownCustomers) => set({ unknownCustomers })}
                  options={(["create", "refuse"] as const).map((value) => ({ value, label: t(value) }))}
                />
              </Form.Item>
            </Col>
          )}
          {map.to === "ownTiers" ? <OwnSchemeFields map={map} onChange={set} /> : null}
          <Col xs={24} sm={12} lg={6}>
            <Form.Item label={t("leaveOutLabel")} extra={t("leaveOutHint")} htmlFor="map-leave-out">
              <Input
                id="map-leave-out"
                value={map.leaveOut ?? ""}
                onChange={({ target }) => {
                  const { leaveOut: _, ...rest } = map;
                  onChange(target.value.trim() === "" ? rest : { ...rest, leaveOut: target.value });
                }}
              />
            </Form.Item>
          </Col>
        </Row>
      </Form>
      <Card size="small">
        <MapFields guess={guess} map={map} onChange={onChange} />
      </Card>
      <Space wrap>
        <Button onClick={onBack}>{t("back")}</Button>
        <SaveMap map={map} columns={guess.columns} />
        <Button type="primary" loading={checking} onClick={onCheck}>
          {t("toCheck")}
        </Button>
        <span>{t("checkNote")}</span>
      </Space>
    </Flex>
  );
}

/** Which scheme of its own the list becomes: another code is another list beside the first. */
function OwnSchemeFields({
  map,
  onChange,
}: {
  readonly map: ImportMap;
  readonly onChange: (change: Partial<ImportMap>) => void;
}) {
  const t = useWords(words);
  const scheme = map.scheme ?? {
    code: "own-tiers",
    name: { zh: wordsIn("zh", words)("ownTiers"), en: wordsIn("en", words)("ownTiers") },
  };
  return (
    <>
      <Col xs={24} sm={12} lg={6}>
        <Form.Item label={t("schemeCode")} htmlFor="map-scheme-code">
          <Input
            id="map-scheme-code"
            value={scheme.code}
            onChange={({ target }) => onChange({ scheme: { ...scheme, code: target.value } })}
          />
        </Form.Item>
      </Col>
      {(["zh", "en"] as const).map((language) => (
        <Col key={language} xs={24} sm={12} lg={6}>
          <Form.Item
            label={t(language === "zh" ? "schemeNameZh" : "schemeNameEn")}
            htmlFor={`map-scheme-${language}`}
          >
            <Input
              id={`map-scheme-${language}`}
              value={scheme.name[language]}
              onChange={({ target }) =>
                onChange({ scheme: { ...scheme, name: { ...scheme.name, [language]: target.value } } })
              }
            />
          </Form.Item>
        </Col>
      ))}
    </>
  );
}

function GuessNotes({ guess }: { readonly guess: Guess }) {
  const t = useWords(words);
  const notes = [
    ...(guess.savedMap ? [t("savedMapUsed", { name: guess.savedMap.name })] : []),
    ...(guess.skippedLines > 0 ? [t("skipped", { count: guess.skippedLines })] : []),
    ...(guess.renamed.length > 0
      ? [t("renamed", { columns: guess.renamed.map(({ column }) => column).join(" / ") })]
      : []),
  ];
  if (notes.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={
        <Flex vertical>
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </Flex>
      }
    />
  );
}

function SaveMap({ map, columns }: { readonly map: ImportMap; readonly columns: string[] }) {
  const t = useWords(words);
  const { message, modal } = App.useApp();
  const [name, setName] = useState("");
  const save = api.useMutation("put", "/api/import-maps", {
    onSuccess: () => void message.success(t("mapSaved")),
    onError: (error) => void modal.error({ title: error.detail }),
  });
  return (
    <Space.Compact>
      <Input
        aria-label={t("saveMapName")}
        placeholder={t("saveMapName")}
        maxLength={100}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button
        disabled={name.trim() === ""}
        loading={save.isPending}
        onClick={() => save.mutate({ body: { name, map: map as never, columns } })}
      >
        {t("saveMap")}
      </Button>
    </Space.Compact>
  );
}
