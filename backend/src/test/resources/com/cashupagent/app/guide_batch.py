import asyncio
import json
import sys
import time
import types

API_ENDPOINT, CLIENT_ID, CLIENT_SECRET, INPUT, ARCHIVE = sys.argv[1:6]

# The loop that calls the processor every 15 minutes is not run here; without the package, its name will do.
try:
    import schedule
except ImportError:
    sys.modules['schedule'] = types.ModuleType('schedule')

# From here to the end of the class: the integration guide, word for word.
import requests

# Get OAuth2 access token
def get_access_token():
    auth_url = f"{API_ENDPOINT}/oauth/token"
    data = {
        'grant_type': 'client_credentials',
        'client_id': CLIENT_ID,
        'client_secret': CLIENT_SECRET,
        'scope': 'document:process document:read'
    }
    
    response = requests.post(auth_url, data=data)
    token_data = response.json()
    return token_data['access_token']

access_token = get_access_token()

import requests
from typing import List, Dict, Any

class CashUpAgentClient:
    def __init__(self, api_endpoint: str, access_token: str):
        self.api_endpoint = api_endpoint
        self.headers = {
            'Authorization': f'Bearer {access_token}',
            'Content-Type': 'application/json'
        }
    
    async def process_document(
        self, 
        file_path: str,
        client_id: str = "eabl_client",
        tier_preference: str = "auto",
        confidence_threshold: float = 0.85
    ) -> Dict[str, Any]:
        """
        Process a document through CashUp Agent
        
        Args:
            file_path: Path to document file
            client_id: Your organization identifier
            tier_preference: 'auto', 'tier1', 'tier2', 'tier3'
            confidence_threshold: Minimum confidence score
            
        Returns:
            Processing results with extracted data
        """
        url = f"{self.api_endpoint}/api/v1/process-document"
        
        with open(file_path, 'rb') as file:
            files = {'file': file}
            data = {
                'client_id': client_id,
                'tier_preference': tier_preference,
                'confidence_threshold': confidence_threshold
            }
            
            response = requests.post(
                url, 
                files=files, 
                data=data, 
                headers={'Authorization': self.headers['Authorization']}
            )
            
        return response.json()

async def process_document_batch(
    self, 
    document_paths: List[str],
    batch_id: str = None
) -> Dict[str, Any]:
    """Process multiple documents in a single API call"""
    url = f"{self.api_endpoint}/api/v1/process-batch"
    
    files = []
    for i, path in enumerate(document_paths):
        files.append(('files', (f'doc_{i}.pdf', open(path, 'rb'), 'application/pdf')))
    
    data = {
        'batch_id': batch_id or f"batch_{int(time.time())}",
        'client_id': 'eabl_main',
        'processing_mode': 'async'
    }
    
    response = requests.post(url, files=files, data=data, headers=self.headers)
    
    # Close file handles
    for _, (_, file_handle, _) in files:
        file_handle.close()
        
    return response.json()

# The guide leaves out that this is a method of the client, and what these two do.
CashUpAgentClient.process_document_batch = process_document_batch

#!/usr/bin/env python3
"""
CashUp Agent Batch Processor
Processes documents from specified directory and updates ERP system
"""

import os
import asyncio
import schedule
import time
from pathlib import Path
from typing import List
import logging

class BatchProcessor:
    def __init__(self, config):
        self.config = config
        self.client = CashUpAgentClient(
            config['api_endpoint'], 
            config['access_token']
        )
        self.logger = self.setup_logging()
    
    def setup_logging(self):
        logging.basicConfig(
            level=logging.INFO,
            format='%(asctime)s - %(levelname)s - %(message)s',
            handlers=[
                logging.FileHandler('batch_processor.log'),
                logging.StreamHandler()
            ]
        )
        return logging.getLogger(__name__)
    
    async def process_directory(self, directory_path: str):
        """Process all documents in specified directory"""
        directory = Path(directory_path)
        if not directory.exists():
            self.logger.error(f"Directory not found: {directory_path}")
            return
        
        # Find all supported document files
        supported_extensions = ['.pdf', '.jpg', '.jpeg', '.png', '.tiff']
        document_files = []
        
        for ext in supported_extensions:
            document_files.extend(directory.glob(f"*{ext}"))
        
        if not document_files:
            self.logger.info(f"No documents found in {directory_path}")
            return
        
        self.logger.info(f"Found {len(document_files)} documents to process")
        
        # Process documents in batches of 10
        batch_size = 10
        for i in range(0, len(document_files), batch_size):
            batch_files = document_files[i:i+batch_size]
            await self.process_batch(batch_files)
            
            # Wait between batches to avoid rate limiting
            await asyncio.sleep(2)
    
    async def process_batch(self, file_paths: List[Path]):
        """Process a batch of documents"""
        batch_id = f"batch_{int(time.time())}_{len(file_paths)}"
        self.logger.info(f"Processing batch {batch_id} with {len(file_paths)} files")
        
        try:
            # Convert Path objects to strings
            file_paths_str = [str(path) for path in file_paths]
            
            result = await self.client.process_document_batch(
                document_paths=file_paths_str,
                batch_id=batch_id
            )
            
            if result['status'] == 'success':
                self.logger.info(f"Batch {batch_id} submitted successfully")
                
                # Monitor batch completion
                await self.monitor_batch_completion(batch_id)
                
                # Move processed files to archive
                self.archive_processed_files(file_paths)
                
            else:
                self.logger.error(f"Batch processing failed: {result}")
                
        except Exception as e:
            self.logger.error(f"Error processing batch: {str(e)}")
    
    async def monitor_batch_completion(self, batch_id: str):
        """Monitor batch processing completion"""
        status_url = f"{self.config['api_endpoint']}/api/v1/batch-status/{batch_id}"
        
        while True:
            response = requests.get(status_url, headers=self.client.headers)
            status_data = response.json()
            
            if status_data['status'] in ['completed', 'failed']:
                self.logger.info(f"Batch {batch_id} {status_data['status']}")
                
                if status_data['status'] == 'completed':
                    # Process results and update ERP
                    await self.update_erp_from_batch_results(status_data['results'])
                
                break
            
            # Wait 30 seconds before checking again
            await asyncio.sleep(30)
    
    def archive_processed_files(self, file_paths: List[Path]):
        """Move processed files to archive directory"""
        archive_dir = Path(self.config['archive_directory'])
        archive_dir.mkdir(exist_ok=True)
        
        for file_path in file_paths:
            archive_path = archive_dir / file_path.name
            file_path.rename(archive_path)
            self.logger.info(f"Archived {file_path.name}")

# Configuration
config = {
    'api_endpoint': 'https://api.cashup-agent.com',
    'access_token': 'your_access_token',
    'input_directory': '/data/incoming_documents',
    'archive_directory': '/data/processed_documents',
    'error_directory': '/data/failed_documents'
}

# Not the guide's from here.
config['api_endpoint'] = API_ENDPOINT
config['access_token'] = access_token
config['input_directory'] = INPUT
config['archive_directory'] = ARCHIVE
booked = []

async def update_erp_from_batch_results(self, results):
    booked.extend(results)

BatchProcessor.update_erp_from_batch_results = update_erp_from_batch_results

# The guide waits 30 seconds between looks and 2 between batches.
patient = asyncio.sleep
asyncio.sleep = lambda seconds: patient(seconds / 100)

async def main():
    processor = BatchProcessor(config)
    await processor.process_directory(config['input_directory'])
    print('BOOKED ' + json.dumps(booked))

asyncio.run(main())
