import 'openlit/register';

console.log('started');
