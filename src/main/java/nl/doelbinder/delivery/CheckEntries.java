package nl.doelbinder.delivery;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CheckEntries extends Repository<CurrencyCheck, String> {

    List<CurrencyCheck> findAllByDeliveryOrderByCheckedAtDesc(String delivery);
}
