package nl.doelbinder.organisation;

import org.springframework.data.repository.CrudRepository;

interface UnitEntries extends CrudRepository<UnitEntry, String> {}
