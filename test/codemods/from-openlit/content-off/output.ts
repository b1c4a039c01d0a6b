import { init } from 'amplitude-ai';

init({
  contentMode: 'metadata_only',
});
