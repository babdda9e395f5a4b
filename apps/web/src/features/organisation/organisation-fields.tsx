import { LockOutlined } from "@ant-design/icons";
import { Form, Input, Select, Space } from "antd";
import { useMemo } from "react";
import { usePreferences } from "../../app/preferences.ts";
import { LanguageChoice } from "../../ui/language-choice.tsx";
import { PercentInput } from "../../ui/percent-input.tsx";
import { useWords } from "../../ui/words.ts";
import { currencyOptions, monthOptions, type PlaceOption, timeZoneOptions } from "./place-options.ts";
import { words } from "./words.ts";

const search = {
  filterOption: (typed: string, option?: PlaceOption) =>
    option?.search.includes(typed.trim().toLowerCase()) ?? false,
};

/**
 * The organisation's settings, inside a form.
 *
 * @param fixed base currency and time zone can no longer change, and why is said
 */
export function OrganisationFields({ fixed = false }: { readonly fixed?: boolean }) {
  const t = useWords(words);
  const { language } = usePreferences();
  const currencies = useMemo(() => currencyOptions(language), [language]);
  const zones = useMemo(() => timeZoneOptions(language, new Date()), [language]);
  const months = useMemo(() => monthOptions(language), [language]);
  const extra = (hint: string) => {
    if (!fixed) return hint;
    return (
      <Space size={6} align="start">
        <LockOutlined aria-hidden />
        {t("fixedNow")}
      </Space>
    );
  };
  return (
    <>
      <Form.Item
        name="name"
        label={t("name")}
        rules={[{ required: true, whitespace: true, message: t("nameMissing") }]}
      >
        <Input maxLength={200} autoComplete="organization" />
      </Form.Item>
      <Form.Item name="baseCurrency" label={t("baseCurrency")} extra={extra(t("baseCurrencyHint"))}>
        <Select<string, PlaceOption> showSearch={search} options={currencies} disabled={fixed} />
      </Form.Item>
      <Form.Item name="timeZone" label={t("timeZone")} extra={extra(t("timeZoneHint"))}>
        <Select<string, PlaceOption> showSearch={search} options={zones} disabled={fixed} />
      </Form.Item>
      <Form.Item name="fiscalStartMonth" label={t("fiscalStartMonth")} extra={t("fiscalHint")}>
        <Select options={months} />
      </Form.Item>
      <Form.Item name="language" label={t("language")} extra={t("languageHint")}>
        <LanguageChoice />
      </Form.Item>
      <Form.Item name="schemeApproval" label={t("schemeApproval")} extra={t("schemeApprovalHint")}>
        <Select
          options={(["required", "none"] as const).map((value) => ({
            value,
            label: t(value === "none" ? "approvalNone" : "approvalRequired"),
          }))}
        />
      </Form.Item>
      <Form.Item name="overrideQuota" label={t("overrideQuota")} extra={t("overrideQuotaHint")}>
        <PercentInput most={100} />
      </Form.Item>
    </>
  );
}
