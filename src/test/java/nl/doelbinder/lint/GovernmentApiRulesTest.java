package nl.doelbinder.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GovernmentApiRulesTest {

    @Test
    void a_trailing_slash_is_seen() {
        var report = GovernmentApiRules.lint("""
                {
                  "openapi": "3.1.0",
                  "info": {"title": "Slash", "version": "1.0.0"},
                  "servers": [{"url": "https://example.nl/api/v1"}],
                  "paths": {"/units/": {"get": {"operationId": "units", "responses": {"200": {"description": "All"}}}}}
                }
                """);
        assertThat(report.clean()).isFalse();
        assertThat(report.text()).contains("path-keys-no-trailing-slash");
    }
}
