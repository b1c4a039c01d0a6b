import { init } from 'amplitude-ai';

init({ contentMode: (process.env.CAPTURE === '1') ? undefined : 'metadata_only' });
