package nl.doelbinder.steering;

import java.time.LocalDate;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secretary puts items on the agenda beside those that fill themselves in, and takes them off. */
@Component
public class SettingAgenda {

    private final ChangingMeeting changing;

    SettingAgenda(ChangingMeeting changing) {
        this.changing = changing;
    }

    public Meeting add(LocalDate day, String title, Actor by, @Nullable Long expectedVersion) {
        new Texts().line("title", title).end();
        return changing.change(day, by, "SET_AGENDA", expectedVersion, meeting -> meeting.addItem(title.strip()));
    }

    public Meeting remove(LocalDate day, String title, Actor by, @Nullable Long expectedVersion) {
        return changing.change(day, by, "SET_AGENDA", expectedVersion, meeting -> meeting.removeItem(title));
    }
}
