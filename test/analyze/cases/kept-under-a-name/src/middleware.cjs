const { GoogleGenAI } = require('@google/genai');
module.exports = (req, res, next) => {
  req.gemini = new GoogleGenAI({});
  next();
};
