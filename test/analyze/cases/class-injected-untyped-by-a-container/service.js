const makeService = ({ openai }) => ({
  ask: (q) => openai.chat.completions.create({ q }),
});
module.exports = { makeService };
