import express from 'express';

const app = express();
app.use(express.json());
app.get('/', (req, res) => {
  res.json({ path: req.path });
});
app.listen(3000);
