import { expect, test } from "vitest";
import { measureMachine, tuneSettings } from "./cluster-settings.ts";

const gibibyte = 1024 ** 3;
const machine = { memoryBytes: 8 * gibibyte, cores: 4, sharedMemoryBytes: 4 * gibibyte };

test("buffers are an eighth of the memory, between 128 MB and 2 GB", () => {
  const buffers = (memoryBytes: number) => tuneSettings({ ...machine, memoryBytes }, "off").shared_buffers;
  expect(buffers(0.5 * gibibyte)).toBe("128MB");
  expect(buffers(8 * gibibyte)).toBe("1024MB");
  expect(buffers(64 * gibibyte)).toBe("2048MB");
});

test("a query has one process a core, and at most four helpers", () => {
  const helpers = (cores: number) =>
    tuneSettings({ ...machine, cores }, "off").max_parallel_workers_per_gather;
  expect([1, 2, 4, 64].map(helpers)).toEqual(["0", "1", "3", "4"]);
});

test("a small /dev/shm is not used", () => {
  const small = { ...machine, sharedMemoryBytes: 64 * 1024 ** 2 };
  expect(tuneSettings(small, "off").dynamic_shared_memory_type).toBe("sysv");
  expect(tuneSettings(machine, "off")).not.toHaveProperty("dynamic_shared_memory_type");
});

test("this machine has memory and cores", async () => {
  const { memoryBytes, cores } = await measureMachine();
  expect(memoryBytes).toBeGreaterThan(2 ** 26);
  expect(memoryBytes).toBeLessThan(2 ** 50);
  expect(cores).toBeGreaterThanOrEqual(1);
});
