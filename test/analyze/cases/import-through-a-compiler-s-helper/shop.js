module.exports = class Shop {
  chat = { completions: { create: () => 'a conversation in the shop' } };
};
