package nl.doelbinder.tender.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The file that the engine runs, for the picture of it: only the names are put in the reader's language. */
@Component
class ProcessFile {

    private static final String TENDER = "processes/tender.bpmn20.xml";

    private final MessageSource messages;
    private final Map<Locale, byte[]> written = new ConcurrentHashMap<>();

    ProcessFile(MessageSource messages) {
        this.messages = messages;
    }

    byte[] tender(Locale locale) {
        return written.computeIfAbsent(locale, this::write);
    }

    private byte[] write(Locale locale) {
        try (InputStream file = new ClassPathResource(TENDER).getInputStream()) {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setNamespaceAware(true);
            var document = parsers.newDocumentBuilder().parse(file);
            var elements = document.getElementsByTagName("*");
            for (int at = 0; at < elements.getLength(); at++) {
                if (elements.item(at) instanceof Element element && element.hasAttribute("name")) {
                    String name = element.getAttribute("name");
                    element.setAttribute(
                            "name",
                            messages.getMessage("process.name." + element.getAttribute("id"), null, name, locale));
                }
            }
            var out = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IllegalStateException(TENDER + " cannot be read", e);
        }
    }
}
