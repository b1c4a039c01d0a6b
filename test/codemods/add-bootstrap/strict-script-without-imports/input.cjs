'use strict';

function work() {
  console.log('working');
}

setInterval(work, 1000);
