package nl.doelbinder.monitoring.web;

import java.util.List;
import nl.doelbinder.input.http.ShownForm;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the form while it is filled in.
 *
 * @param sentence   says it in one line
 * @param assessment {@code null} while there are no whole facts to judge
 */
public record Live(
        String sentence,
        @Nullable ShownAssessment assessment,
        List<ShownForm.Line> missing,
        List<ShownForm.Line> wrong) {}
