import Koa from 'koa';
import { router } from './router.js';

const app = new Koa();
app.use(router.routes());
app.use((ctx) => {
  ctx.body = ctx.state.user.id;
});
