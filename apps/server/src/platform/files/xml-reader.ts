import { SaxesParser } from "saxes";
import { FileRefused } from "./file-refused.ts";

/** What happens at the tags of a document; names come without their namespace prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A document being read piece by piece. */
export interface XmlReader {
  write(bytes: Buffer): void;
  end(): void;
}

/**
 * Reads a part of a workbook as UTF-8 XML. A document type is refused: no writer of workbooks makes
 * one, and it is where entity bombs live. Throws `FileRefused` with `fileUnreadable`.
 */
export function createXmlReader(handlers: XmlHandlers): XmlReader {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = new SaxesParser({ xmlns: false, position: false });
  const { open, text, close } = handlers;
  if (open) parser.on("opentag", (tag) => open(localName(tag.name), tag.attributes));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  if (close) parser.on("closetag", (tag) => close(localName(tag.name)));
  parser.on("doctype", () => {
    throw new FileRefused("fileUnreadable", { reason: "document type in XML" });
  });
  return {
    write: (bytes) => guard(() => parser.write(decoder.decode(bytes, { stream: true }))),
    end: () => guard(() => parser.write(decoder.decode()).close()),
  };
}

/** Reads a whole part. */
export async function readXml(bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const reader = createXmlReader(handlers);
  for await (const chunk of bytes) reader.write(chunk);
  reader.end();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function guard(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused("fileUnreadable", { reason: "broken XML" });
  }
}
