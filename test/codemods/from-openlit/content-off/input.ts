import Openlit from 'openlit';

Openlit.init({
  applicationName: 'clinic',
  captureMessageContent: false,
});
