import { init } from 'amplitude-ai';

const isDev = process.env.NODE_ENV !== 'production';
init({ contentMode: isDev ? undefined : 'metadata_only' });
