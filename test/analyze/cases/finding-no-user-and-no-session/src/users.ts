// A user id that has nothing to do with recorded calls.
export const rows = (userId: string) => ({ where: { userId } });
