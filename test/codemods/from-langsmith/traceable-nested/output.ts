import { observe } from "amplitude-ai";

export const outer = observe(async (n: number) => {
  const inner = observe((m: number) => m + 1, { name: "inner" });
  return await inner(n);
}, { name: "outer" });
