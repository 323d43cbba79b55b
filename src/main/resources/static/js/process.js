// Draws the process beside its list of steps, from the process's own file. Without this the list says the same.
(function () {
  'use strict';

  var STEP = 120;

  function draw(box) {
    var viewer = new window.BpmnJS({ container: box, zoomScroll: { enabled: false } });
    fetch(box.dataset.process, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text();
      })
      .then(function (file) {
        return viewer.importXML(file);
      })
      .then(function () {
        mark(box, viewer);
        listen(box, viewer);
        show(box, viewer, 'here');
      })
      .catch(function () {
        box.closest('[data-picture]').hidden = true;
      });
  }

  function mark(box, viewer) {
    var canvas = viewer.get('canvas');
    var overlays = viewer.get('overlays');
    var elements = viewer.get('elementRegistry');
    document.querySelectorAll('[data-step]').forEach(function (step) {
      if (!elements.get(step.dataset.step)) {
        return;
      }
      canvas.addMarker(step.dataset.step, 'db-step--' + step.dataset.state);
      if (step.dataset.sign) {
        var sign = document.createElement('div');
        sign.className = 'db-step-sign db-step-sign--' + step.dataset.state;
        sign.textContent = step.dataset.sign;
        overlays.add(step.dataset.step, { position: { top: -12, left: 4 }, html: sign });
      }
    });
  }

  function listen(box, viewer) {
    var tools = box.closest('[data-picture]').querySelectorAll('[data-look]');
    tools.forEach(function (tool) {
      tool.addEventListener('click', function () {
        show(box, viewer, tool.dataset.look);
      });
    });
  }

  function last(selector) {
    var found = document.querySelectorAll(selector);
    return found[found.length - 1];
  }

  function show(box, viewer, look) {
    var canvas = viewer.get('canvas');
    var zoom = canvas.zoom();
    if (look === 'whole') {
      canvas.zoom('fit-viewport', 'auto');
    } else if (look === 'here') {
      canvas.zoom(1);
      var here = last('[data-step][data-state="here"]') || last('[data-step][data-state="late"]');
      if (here && viewer.get('elementRegistry').get(here.dataset.step)) {
        canvas.scrollToElement(here.dataset.step, 160);
      } else {
        canvas.zoom('fit-viewport', 'auto');
      }
    } else if (look === 'closer' || look === 'further') {
      canvas.zoom(Math.min(4, Math.max(0.2, look === 'closer' ? zoom * 1.25 : zoom / 1.25)));
    } else {
      canvas.scroll({
        dx: look === 'left' ? STEP : look === 'right' ? -STEP : 0,
        dy: look === 'up' ? STEP : look === 'down' ? -STEP : 0,
      });
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-picture]').forEach(function (picture) {
      if (window.BpmnJS) {
        picture.hidden = false;
        draw(picture.querySelector('[data-process]'));
      }
    });
  });
})();
