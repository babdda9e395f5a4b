import { connect } from "node:net";
import type { ClientBase } from "pg";

/** What a connected `pg` client knows of its server process; its types leave it out. */
interface ServerProcess {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
  readonly connection: { readonly stream: { destroy(): void } };
}

/**
 * Asks the server to cancel what the client is running, over a connection of its own as the protocol
 * wants it, and returns when the server has taken note. The statement then fails with code 57014,
 * unless it was faster. If the server cannot be asked, the client's connection is closed.
 * https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-CANCELING-REQUESTS
 */
export async function cancelStatement(client: ClientBase): Promise<void> {
  const { host, port, processID, secretKey, connection } = client as unknown as ServerProcess;
  const request = Buffer.alloc(16);
  request.writeInt32BE(16, 0);
  request.writeInt32BE(80_877_102, 4);
  request.writeInt32BE(processID, 8);
  request.writeInt32BE(secretKey, 12);
  await new Promise<void>((resolve) => {
    const socket = host.startsWith("/") ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(10_000, () => socket.destroy(new Error("The server does not answer.")));
    socket.once("error", () => connection.stream.destroy());
    socket.once("close", () => resolve());
    socket.resume(); // the server answers nothing and closes
    socket.write(request);
  });
}
