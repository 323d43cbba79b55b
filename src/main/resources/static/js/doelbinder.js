// Everything works without this file. It only moves the focus to what went wrong, opens what an error link points to,
// and keeps a form from being sent twice.
(function () {
  'use strict';

  function focusFirst() {
    var wrong = document.getElementById('fouten');
    var told = document.querySelector('[data-focus]');
    if (wrong) {
      wrong.focus();
    } else if (told) {
      told.focus();
    }
  }

  document.addEventListener('DOMContentLoaded', focusFirst);

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || !form.matches('[data-once]')) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    var pressed = event.submitter;
    if (!pressed || pressed.hasAttribute('formaction')) {
      return;
    }
    form.dataset.sent = 'true';
    pressed.setAttribute('aria-disabled', 'true');
  });

  // A page that comes back from the browser's memory can be sent again; the server stores it once.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('[data-print]')) {
      window.print();
    }
  });
})();
