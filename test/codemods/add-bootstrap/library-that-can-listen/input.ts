import express from 'express';

export function start(port: number) {
  return express().listen(port);
}
