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

  // Who is shown that another wrote here meanwhile chooses first; until then nothing is saved by itself.
  document.addEventListener('htmx:beforeRequest', function (event) {
    var trigger = event.detail.requestConfig.triggeringEvent;
    if (event.target.querySelector('[name=overwrite]') && trigger && trigger.type !== 'submit') {
      event.preventDefault();
    }
  });

  // An answer that decides what else is asked brings the page anew: who types stays where they were.
  document.addEventListener('htmx:beforeOnLoad', function (event) {
    var here = document.activeElement;
    if (event.detail.xhr.getResponseHeader('HX-Refresh') === 'true' && here && here.form) {
      var at = Array.prototype.indexOf.call(here.form.elements, here);
      window.sessionStorage.setItem('stay', JSON.stringify([here.form.getAttribute('action'), at]));
    }
  });

  document.addEventListener('DOMContentLoaded', function () {
    var stay = JSON.parse(window.sessionStorage.getItem('stay'));
    window.sessionStorage.removeItem('stay');
    Array.prototype.forEach.call(stay ? document.forms : [], function (form) {
      if (form.getAttribute('action') === stay[0] && form.elements[stay[1]]) {
        form.elements[stay[1]].focus();
      }
    });
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('[data-print]')) {
      window.print();
    }
  });
})();
