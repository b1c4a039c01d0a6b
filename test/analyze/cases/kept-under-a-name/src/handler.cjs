module.exports = async (req, res) => res.json(await req.gemini.models.generateContent({ contents: req.body }));
