import express from 'express';

express().get('/', (req, res) => res.send('ok')).listen(3000);
