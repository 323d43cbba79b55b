package nl.doelbinder.organisation;

import java.util.List;

/** Contents that never change, of which a history holds a digest alone: who keeps such tells when they no longer match. */
public interface DigestedContents {

    /**
     * Revisions that stored a content which is gone, or is not what their digest says.
     *
     * @param most how many are told, the first one first
     */
    List<Long> altered(int most);
}
