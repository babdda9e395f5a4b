import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Starts the long journeys first, so that no worker is left with one of them alone at the end. */
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isJourney = ({ moduleId }: TestSpecification) => /[/](?:e2e|demo)[/]/.test(moduleId);
    return [...sorted.filter(isJourney), ...sorted.filter((file) => !isJourney(file))];
  }
}

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "apps/*/src/**/*.test.ts",
      "scripts/**/*.test.ts",
      "demo/**/*.test.ts",
      "e2e/**/*.test.ts",
    ],
    globalSetup: ["apps/server/src/testing/share-test-postgres.ts"],
    pool: "forks",
    isolate: false, // a tenth of the time went into reading the same modules again for every file; none keeps a state
    sequence: { sequencer: JourneysFirst },
    maxWorkers: 2,
    maxConcurrency: 3, // of tests that say so: pages, which mostly wait
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000, interval: 100 } }, // the machine may be busy
  },
});
