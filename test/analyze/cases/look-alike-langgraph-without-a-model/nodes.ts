export const double = async (state: { value: number }) => ({ value: state.value * 2 });
const store = { save: async (value: number) => value };
export const keep = async (state: { value: number }) => ({ value: await store.save(state.value) });
