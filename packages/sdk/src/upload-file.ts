import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Readable, Transform } from "node:stream";
import type { Answer } from "./api-types.ts";
import type { GradusClient } from "./create-client.ts";
import { unwrap } from "./gradus-problem.ts";

/**
 * Uploads a file to be imported, as a stream: memory stays flat whatever its size.
 *
 * @param onBytes told how many bytes have been sent so far
 * @returns the key that names the file in the requests to guess and to import
 * @throws GradusProblem when the server refuses the file
 * @throws the file system's error when the file cannot be read
 */
export async function uploadFile(
  client: GradusClient,
  path: string,
  onBytes: (sent: number) => void = () => {},
): Promise<Answer<"uploadFile">> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const counted = countBytes(onBytes);
  let unreadable: Error | undefined;
  file.on("error", (error) => {
    unreadable = error; // fetch would bury it under a failed request
    counted.destroy(error);
  });
  try {
    return await unwrap(
      client.POST("/api/uploads", {
        params: { query: { name: basename(path) } },
        body: Readable.toWeb(file.pipe(counted)) as never,
        bodySerializer: (body) => body,
        headers: { "content-type": "application/octet-stream" },
        duplex: "half",
      }),
    );
  } catch (error) {
    throw unreadable ?? error;
  } finally {
    file.destroy();
  }
}

function countBytes(onBytes: (sent: number) => void): Transform {
  let sent = 0;
  return new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => {
      sent += chunk.length;
      onBytes(sent);
      done(null, chunk);
    },
  });
}
