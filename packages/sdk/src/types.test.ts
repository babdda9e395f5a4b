import { expectTypeOf, test } from "vitest";
import type { Answer, Body } from "./api-types.ts";
import type { GradusClient } from "./create-client.ts";

test("a wrong path, parameter or body does not compile", () => {
  const calls = (client: GradusClient) => {
    // @ts-expect-error there is no such path
    client.GET("/api/nothing");
    // @ts-expect-error a run's id is a number
    client.GET("/api/runs/{id}", { params: { path: { id: "seven" } } });
    const body = { trial: "yes" };
    // @ts-expect-error a trial is one or is not
    client.POST("/api/schemes/{scheme}/runs", { params: { path: { scheme: "basic" } }, body });
  };
  expectTypeOf(calls).toBeFunction();
  expectTypeOf<Answer<"listMetrics">["metrics"]>().toBeArray();
  expectTypeOf<Answer<"getRun">["customers"]>().toBeNumber();
  expectTypeOf<Body<"setSchedule">["frequency"]>().toEqualTypeOf<"daily" | "weekly" | "monthly">();
});
