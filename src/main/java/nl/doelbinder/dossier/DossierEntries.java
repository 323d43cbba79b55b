package nl.doelbinder.dossier;

import org.springframework.data.jpa.repository.JpaRepository;

interface DossierEntries extends JpaRepository<DossierEntry, String> {}
