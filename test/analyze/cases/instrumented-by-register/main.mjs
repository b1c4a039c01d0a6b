import 'amplitude-ai/register';
import './app.mjs';
