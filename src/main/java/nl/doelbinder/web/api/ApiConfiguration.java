package nl.doelbinder.web.api;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts every room's resources under the API's path and gives them what they read calls with. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ApiConfiguration implements WebMvcConfigurer {

    /** Sign-in is done before, at -100. */
    private static final int AFTER_SIGN_IN = 0;

    @Override
    public void configurePathMatch(PathMatchConfigurer configurer) {
        configurer.addPathPrefix(
                Api.PATH,
                type -> type.isAnnotationPresent(RestController.class)
                        && type.getPackageName().endsWith(".api"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallArguments());
    }

    @Bean
    FilterRegistrationBean<Filter> apiFilter(ProblemWriter problems) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new ApiFilter(problems));
        registration.addUrlPatterns(Api.PATH + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> idempotencyKeyFilter(
            AnsweredCalls calls, PlatformTransactionManager transactions, ProblemWriter problems) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(
                new IdempotencyKeyFilter(calls, new TransactionTemplate(transactions), problems));
        registration.addUrlPatterns(Api.PATH + "/*");
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }
}
