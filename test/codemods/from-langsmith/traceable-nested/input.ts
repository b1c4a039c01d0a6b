import { traceable } from "langsmith/traceable";

export const outer = traceable(async (n: number) => {
  const inner = traceable((m: number) => m + 1, { name: "inner" });
  return await inner(n);
}, { name: "outer" });
