import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { accept, type FileBody, type Outcome, type ProblemCode, type Route } from "@gradus/contract";
import type { FastifyInstance } from "fastify";
import { type RouteInput, serveRoute } from "./serve-route.ts";

/** Something that changes until it has ended, as one asker sees it. */
export interface Watched {
  /** How it is now. Asked anew each time, so that what the asker may see is judged anew too. */
  readonly read: () => Promise<
    Outcome<{ readonly document: unknown; readonly isOver: boolean }, ProblemCode>
  >;
}

/** A route whose answer is a stream of events. */
type EventRoute = Route & { readonly answer: FileBody };

const pause = 1000; // ms between two looks
const silence = 15_000; // ms after which a comment keeps proxies from closing the connection
const lifetime = 5 * 60_000; // ms; the browser connects again, and is asked anew who it is

/**
 * Serves a route of the contract as server-sent events (`text/event-stream`): the document each time
 * it has changed, looked at once a second, and at its end an event `end`, after which a page must not
 * connect again. What is refused at the first look is a problem like any other; what is refused later
 * ends the stream. It stops looking when the page closes the connection or the server closes.
 */
export function serveEvents<const R extends EventRoute>(
  app: FastifyInstance,
  route: R,
  watch: (input: RouteInput<R>) => Watched,
): void {
  const streams = new Set<AbortController>();
  app.addHook("preClose", async () => {
    for (const stream of streams) stream.abort();
  });
  const answer = async (input: RouteInput<R>) => {
    const watched = watch(input);
    const first = await watched.read();
    if (!first.ok) return first;
    const gone = new AbortController();
    const { socket } = input.request.raw; // the stream itself is told only after its generator has ended
    const leave = () => gone.abort();
    streams.add(gone);
    socket.once("close", leave);
    const stream = Readable.from(events(watched, first.value, gone.signal));
    stream.once("close", () => {
      streams.delete(gone);
      socket.off("close", leave);
    });
    return accept({ stream, mediaType: route.answer.file });
  };
  serveRoute<EventRoute>(app, route, answer as Parameters<typeof serveRoute<EventRoute>>[2]);
}

type Seen = { readonly document: unknown; readonly isOver: boolean };

async function* events(watched: Watched, first: Seen, gone: AbortSignal): AsyncGenerator<string> {
  const opened = performance.now();
  let told = write(first);
  let toldAt = opened;
  yield told;
  let seen = first;
  while (!seen.isOver && performance.now() - opened < lifetime) {
    await sleep(pause, undefined, { signal: gone }).catch(() => {}); // rejects only when nobody listens
    if (gone.aborted) return;
    const next = await watched.read();
    if (!next.ok) return;
    seen = next.value;
    const text = write(seen);
    if (text !== told) yield text;
    else if (performance.now() - toldAt > silence) yield ":\n\n";
    else continue;
    told = text;
    toldAt = performance.now();
  }
  if (seen.isOver) yield "event: end\ndata: {}\n\n";
}

/** JSON holds no line ends, so that a document is one line of data. */
function write({ document }: Seen): string {
  return `data: ${JSON.stringify(document)}\n\n`;
}
