import Koa from 'koa';
import { router } from './router.js';
import { amplitudeMiddleware } from 'amplitude-ai/koa';

const app = new Koa();
app.use(amplitudeMiddleware({ userId: (ctx) => ctx.state.user?.id }));
app.use(router.routes());
app.use((ctx) => {
  ctx.body = ctx.state.user.id;
});
