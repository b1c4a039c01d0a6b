export const wrap = <T,>(x: T): T => x;
export const patch = () => {};
