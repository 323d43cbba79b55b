// Shows the description of the API, of which every call can be tried with an account of one's own.
const api = document.getElementById("api");
SwaggerUIBundle({
  domNode: api,
  url: api.dataset.description,
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
