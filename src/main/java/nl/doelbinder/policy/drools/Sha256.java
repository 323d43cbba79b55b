package nl.doelbinder.policy.drools;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** A sum over named contents, such that no two lists of them run into each other. */
final class Sha256 {

    private final MessageDigest digest = DigestUtils.getSha256Digest();

    void add(String name, byte[] content) {
        digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
