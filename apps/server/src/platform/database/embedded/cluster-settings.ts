import { statfs } from "node:fs/promises";
import { availableParallelism, totalmem } from "node:os";
import { hasCode } from "./embedded-postgres-error.ts";

/** What of the machine decides the settings. */
export interface Machine {
  /** Memory this process may use, a container's limit included. */
  readonly memoryBytes: number;
  readonly cores: number;
  /** Size of /dev/shm, where parallel queries meet by default; Infinity where there is none. */
  readonly sharedMemoryBytes: number;
}

/** Looks at the machine that we run on. */
export async function measureMachine(): Promise<Machine> {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY; // 0 when nothing is known
  return {
    memoryBytes: Math.min(totalmem(), limit),
    cores: availableParallelism(),
    sharedMemoryBytes: await measureSharedMemory(),
  };
}

async function measureSharedMemory(): Promise<number> {
  try {
    const { bsize, blocks } = await statfs("/dev/shm");
    return bsize * blocks;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

const mebibyte = 1024 ** 2;

/**
 * Settings of the embedded server for one machine, which it shares with the application: an eighth of the
 * memory for buffers (128 MB to 2 GB), and one process a core, four helpers at most, for a query.
 *
 * `jit` is off since compiling costs more than it saves in queries of some seconds; `wal_keep_size` lets a
 * backup by copying find the log it needs.
 */
export function tuneSettings(machine: Machine, walCompression: "lz4" | "off"): Record<string, string> {
  const buffers = Math.min(2048, Math.max(128, Math.floor(machine.memoryBytes / 8 / mebibyte)));
  const cache = Math.max(256, Math.floor(machine.memoryBytes / 2 / mebibyte));
  return {
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${cache}MB`,
    work_mem: "64MB",
    maintenance_work_mem: "256MB",
    max_connections: "50",
    max_wal_size: "4GB",
    wal_keep_size: "512MB",
    wal_compression: walCompression,
    enable_partitionwise_aggregate: "on",
    jit: "off",
    max_parallel_workers: String(machine.cores),
    max_parallel_workers_per_gather: String(Math.min(4, machine.cores - 1)),
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    log_checkpoints: "off",
    // A container's /dev/shm is often 64 MB, and a parallel hash join then fails for want of space.
    ...(machine.sharedMemoryBytes < 1024 * mebibyte && { dynamic_shared_memory_type: "sysv" }),
  };
}
