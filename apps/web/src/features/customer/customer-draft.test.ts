import { expect, test } from "vitest";
import { draftOf, editOf, fieldsThatDiffer, rebaseDraft } from "./customer-draft.ts";

const record = {
  code: "C1",
  revision: 7,
  name: "演示甲有限公司",
  formerNames: [],
  creditCode: null,
  aliases: [],
  joinedOn: null,
  owner: "Demo One",
  team: null,
  ownerSince: null,
  group: { code: "G1", name: "演示集团", isHead: false, since: null },
  tags: [
    { tag: "重点", since: null },
    { tag: "新签", since: null },
  ],
  attributes: [
    { code: "size", name: { zh: "规模", en: "Size" }, type: "choice" as const, value: "大型", since: null },
    { code: "listed", name: { zh: "上市", en: "Listed" }, type: "bool" as const, value: false, since: null },
  ],
  createdAt: "2026-01-01T00:00:00Z",
  createdBy: "demo",
  lastActivityOn: null,
  counts: { activities: 0, followUps: 0, contacts: 0, attachments: 0 },
};
const base = draftOf(record);

test("what is not touched is not sent, and blanks are no change", () => {
  expect(editOf(base, { ...base, name: " 演示甲有限公司 ", team: "", creditCode: undefined })).toEqual({});
});

test("what is touched is sent; what is emptied is sent as nothing", () => {
  const draft = {
    ...base,
    owner: "",
    tags: ["重点"],
    "attribute:size": undefined,
    "attribute:listed": true,
    "attribute:satisfaction": 4.5,
  };
  expect(editOf(base, draft)).toEqual({
    owner: null,
    tags: ["重点"],
    attributes: { size: null, listed: true, satisfaction: 4.5 },
  });
});

test("a false is a value, not an empty field", () => {
  expect(editOf({}, { "attribute:listed": false })).toEqual({ attributes: { listed: false } });
});

test("the last tag can be taken away", () => {
  expect(editOf(base, { ...base, tags: [] })).toEqual({ tags: [] });
});

test("a group is changed whole, and left by emptying its code", () => {
  expect(editOf(base, { ...base, groupName: "演示控股" })).toEqual({
    group: { code: "G1", name: "演示控股" },
  });
  expect(editOf(base, { ...base, groupCode: "G2", groupName: null })).toEqual({ group: { code: "G2" } });
  expect(editOf(base, { ...base, groupCode: "", groupName: "演示集团" })).toEqual({ group: null });
});

test("one's own changes survive another's, and the rest follows the other", () => {
  const theirs = draftOf({
    ...record,
    owner: "Demo Two",
    name: "演示甲股份有限公司",
    attributes: record.attributes.slice(1),
  });
  const mine = { ...base, name: "演示甲（我改的）", "attribute:listed": true };
  const rebased = rebaseDraft(base, theirs, mine);
  expect(rebased).toMatchObject({
    name: "演示甲（我改的）",
    owner: "Demo Two",
    "attribute:listed": true,
    "attribute:size": null,
  });
  expect(fieldsThatDiffer(theirs, rebased).toSorted()).toEqual(["attribute:listed", "name"]);
});
