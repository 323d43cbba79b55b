package nl.doelbinder.tender;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a notice as eForms XML: a contract notice (subtype 16) in UBL 2.3. It holds what the program knows; the platform
 * asks for the rest.
 */
final class EformsXml {

    private static final String NOTICE = "urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2";
    private static final String CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static final String CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private static final String CUSTOMIZATION = "eforms-sdk-1.13";

    /** Services. Of the code list of the European Union. */
    private static final String SERVICES = "services";

    private final XMLStreamWriter out;

    private EformsXml(XMLStreamWriter out) {
        this.out = out;
    }

    static String write(Notice notice) {
        var text = new StringWriter();
        try {
            var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new EformsXml(writer).notice(notice);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a notice in memory can be written", e);
        }
        return text.toString();
    }

    private void notice(Notice notice) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("", "ContractNotice", NOTICE);
        out.writeDefaultNamespace(NOTICE);
        out.writeNamespace("cac", CAC);
        out.writeNamespace("cbc", CBC);
        basic("UBLVersionID", "2.3");
        basic("CustomizationID", CUSTOMIZATION);
        basic("ID", notice.reference());
        basic("ContractFolderID", notice.code());
        basic("IssueDate", notice.publishedOn().toString());
        basic("VersionID", "01");
        code("NoticeTypeCode", "competition", "cn-standard");
        code("NoticeLanguageCode", null, "NLD");
        start("ContractingParty");
        start("Party");
        start("PartyName");
        basic("Name", notice.buyer());
        end(3);
        start("TenderingProcess");
        code("ProcedureCode", "procurement-procedure-type", "open");
        end(1);
        project(notice.code(), notice.title());
        for (Lot lot : notice.lots()) {
            lot(lot, notice);
        }
        out.writeEndDocument();
    }

    private void project(String id, String title) throws XMLStreamException {
        start("ProcurementProject");
        basic("ID", id);
        basic("Name", title);
        code("ProcurementTypeCode", "contract-nature", SERVICES);
        end(1);
    }

    private void lot(Lot lot, Notice notice) throws XMLStreamException {
        start("ProcurementProjectLot");
        out.writeStartElement("cbc", "ID", CBC);
        out.writeAttribute("schemeName", "Lot");
        out.writeCharacters("LOT-" + lot.code());
        out.writeEndElement();
        start("TenderingTerms");
        for (Paper paper : notice.approved()) {
            if (paper.lot() == null || paper.lot().equals(lot.code())) {
                start("CallForTendersDocumentReference");
                basic("ID", paper.document());
                basic("VersionID", String.valueOf(paper.version()));
                basic("DocumentHash", String.valueOf(paper.sha256()));
                end(1);
            }
        }
        end(1);
        start("ProcurementProject");
        basic("ID", lot.code());
        basic("Name", lot.title());
        code("ProcurementTypeCode", "contract-nature", SERVICES);
        start("PlannedPeriod");
        basic("StartDate", notice.startsOn().toString());
        end(3);
    }

    private void basic(String name, String text) throws XMLStreamException {
        out.writeStartElement("cbc", name, CBC);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void code(String name, @Nullable String list, String code) throws XMLStreamException {
        out.writeStartElement("cbc", name, CBC);
        if (list != null) {
            out.writeAttribute("listName", list);
        }
        out.writeCharacters(code);
        out.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        out.writeStartElement("cac", name, CAC);
    }

    private void end(int times) throws XMLStreamException {
        for (int at = 0; at < times; at++) {
            out.writeEndElement();
        }
    }
}
