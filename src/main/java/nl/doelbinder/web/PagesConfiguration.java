package nl.doelbinder.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** What all pages share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Theme.class)
class PagesConfiguration implements WebMvcConfigurer {

    private static final String IN_DUTCH = "_nl.properties";

    private final SignedIn signedIn;

    PagesConfiguration(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new Languages();
    }

    /** Every feature's texts: whatever lies under {@code messages/} in Dutch. */
    @Bean
    static MessageSource messageSource() throws IOException {
        Texts texts = new Texts();
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Languages.DUTCH);
        Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + IN_DUTCH))
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(file -> "messages/" + file.substring(0, file.length() - IN_DUTCH.length()))
                .sorted()
                .forEach(texts::addBasenames);
        return texts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
        choice.setParamName("lang");
        choice.setIgnoreInvalidLocale(true);
        registry.addInterceptor(choice).excludePathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(signedIn);
        resolvers.add(new Visiting(signedIn));
    }
}
