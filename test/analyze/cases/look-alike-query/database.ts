export const query = async (text: string) => text;
